/** Above which sum a second pair of eyes looks before invoices are paid, set by an owner. */
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useWrite } from '../../program/use-program.tsx';
import { accessWords as words } from '../../words/access.ts';
import { typedPounds } from '../purchases/typed.ts';

/** @param over pence; null: none is set. */
export function SecondLook({ over }: { readonly over: number | null }) {
  const setting = useWrite('profiles.secondLook');
  const draft = useDraft({ over: typedPounds(over) });
  const saved = useUnsaved(draft.changed);
  const set = async (next: number | null): Promise<void> => {
    const result = await setting.run({ over: next });
    if (!result.ok) return void draft.blame(result.problem);
    saved();
    draft.reset({ over: typedPounds(next) });
  };
  const save = (): void => {
    const pence = parseMoney(draft.values.over);
    if (draft.check({ over: pence === null || pence < 0 ? moneyFault(draft.values.over) : undefined }) && pence !== null) void set(pence);
  };
  const problem = setting.problem?.field === undefined ? setting.problem : null;
  return (
    <Section title={words.lookTitle} id="second-look">
      <p>{words.lookLead}</p>
      <p role="status">{over === null ? words.lookNone : words.lookSet(formatMoney(over))}</p>
      <Form label={words.lookTitle} faultCount={draft.faultCount} onSave={save}>
        <TextField kind="money" label={words.lookOver} help={words.lookOverHelp} {...draft.field('over')} />
        <div className="row">
          <Button type="submit" pending={setting.pending}>
            {words.lookSave}
          </Button>
          {over !== null && (
            <Button look="plain" onPress={() => void set(null)}>
              {words.lookStop}
            </Button>
          )}
        </div>
        {problem && <Trouble problem={problem} />}
      </Form>
    </Section>
  );
}
