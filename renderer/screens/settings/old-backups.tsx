/** After a change of passphrase: the backups that still have what the file had before, and the offer to change them too. */
import { useState } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { passphraseWords as words } from '../../words/settings/passphrase.ts';

/** `old`: the passphrase the file had before; null: none. */
export function OldBackups({ old }: { readonly old: string | null }) {
  const others = useRead('backups.otherKeys', {});
  const change = useWrite('backups.rekey');
  const [left, setLeft] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const count = others.data?.count ?? 0;
  const run = async (): Promise<void> => {
    const result = await change.run({ old });
    if (result.ok) setSaid(words.oldBackupsDone(result.value.changed, result.value.left));
  };
  return (
    <>
      <div role="status">{said !== null && <p>{said}</p>}</div>
      {others.error && <Trouble problem={others.error.problem} />}
      {said === null && !left && count > 0 && (
        <Note title={words.oldBackups(count)}>
          <p>{words.oldBackupsYes}</p>
          <p>{words.oldBackupsNo}</p>
          {change.pending ? (
            <Progress label={words.oldBackupsChanging} done={change.progress} onCancel={change.cancel} />
          ) : (
            <div className="row">
              <Button onPress={() => void run()}>{words.oldBackupsChange}</Button>
              <Button onPress={() => setLeft(true)}>{words.oldBackupsLeave}</Button>
            </div>
          )}
        </Note>
      )}
      {change.problem && <Trouble problem={change.problem} />}
    </>
  );
}
