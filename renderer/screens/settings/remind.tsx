/** Whether this computer reminds of what is due. Where it cannot, that is said. */
import { useEffect, useState } from 'react';
import type { Settings as Kept } from '../../../core/api/program.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useHost } from '../../program/use-program.tsx';
import { settingsWords as words } from '../../words/settings/settings.ts';
import { useChoices } from './use-choices.ts';

export function RemindSettings({ kept }: { readonly kept: Kept }) {
  const { now, choose, problem } = useChoices(kept);
  const { canRemind } = useHost();
  const [can, setCan] = useState<boolean | null>(null);
  useEffect(() => {
    if (canRemind !== null) void canRemind().then(setCan, () => setCan(false));
  }, [canRemind]);
  return (
    <Section title={words.remindTitle} id="remind">
      {canRemind === null && <p>{words.remindNotInBrowser}</p>}
      {can === false && <p>{words.remindNotHere}</p>}
      {can === true && (
        <div className="form">
          <Check value={now.remind} onChange={(remind) => choose({ remind })}>
            {words.remind}
          </Check>
          <p>{words.remindHelp}</p>
          {problem && <Trouble problem={problem} />}
        </div>
      )}
    </Section>
  );
}
