/** Asks who is using the program: on the first run, and in Settings. One name for each computer; it goes beside each change. */
import { useDraft } from '../parts/draft.ts';
import { Form } from '../parts/form.tsx';
import { Trouble } from '../parts/note.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useWrite } from '../use-program.tsx';
import { welcomeWords as words } from '../words/welcome.ts';

export function Who({ who, onSaved }: { readonly who: string; readonly onSaved?: () => void }) {
  const save = useWrite('program.saveSettings');
  const draft = useDraft({ who });
  const submit = (): void => {
    const name = draft.values.who.trim();
    if (!draft.check({ who: name === '' ? words.whoNeeded : undefined })) return;
    void save.run({ who: name }).then((result) => (result.ok ? onSaved?.() : draft.blame(result.problem)));
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
