/** Asks who is using the program: on the first run, and in Settings. One name for each computer; it goes beside each change. */
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Button } from '../../parts/page/button.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useWrite } from '../../program/use-program.tsx';
import { welcomeWords as words } from '../../words/start.ts';

export function UserName({ who, onSaved }: { readonly who: string; readonly onSaved?: () => void }) {
  const save = useWrite('program.saveSettings');
  const draft = useDraft({ who });
  useUnsaved(draft.changed);
  const submit = (): void => {
    const name = draft.values.who.trim();
    if (!draft.check({ who: name === '' ? words.whoNeeded : undefined })) return;
    void save.run({ who: name }).then((result) => {
      if (!result.ok) return void draft.blame(result.problem);
      draft.reset({ who: name });
      onSaved?.();
    });
  };
  return (
    <Form label={words.whoTitle} faultCount={draft.faultCount} onSave={submit}>
      <TextField label={words.who} help={words.whoHelp} suggest="name" {...draft.field('who')} />
      <div className="row">
        <Button type="submit" pending={save.pending}>
          {words.whoSave}
        </Button>
      </div>
      {save.problem && draft.faultCount === 0 && <Trouble problem={save.problem} />}
    </Form>
  );
}
