/** What is left of a line, shared between funds by the size of each one's share: 60 and 40, or 1, 1 and 1. Adds up to the penny. */
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Category } from '../../../../core/books/facts.ts';
import { kindsFor } from '../../../../core/explain/choices.ts';
import { parseHours } from '../../../../core/values/hours.ts';
import { categoryWords } from '../../../../core/words/books/categories.ts';
import { useDraft } from '../../../parts/fields/draft.ts';
import type { Faults } from '../../../parts/fields/draft.ts';
import { Form } from '../../../parts/fields/form.tsx';
import { Pick } from '../../../parts/fields/pick.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { questionWords as words } from '../../../words/bank/match.ts';
import { sharedBetween } from './parts.ts';
import type { NamedPart } from './parts.ts';

interface SharesProps {
  readonly setup: AccountSetup;
  /** Pence, signed like the line. */
  readonly rest: number;
  readonly onAdd: (parts: readonly NamedPart[]) => void;
}

type Typed = Readonly<Record<string, string>>;

const boxOf = (fund: number): string => `fund ${fund}`;

export function Shares({ setup, rest, onAdd }: SharesProps) {
  const draft = useDraft<Typed>({ category: '', ...Object.fromEntries(setup.funds.map(({ id }) => [boxOf(id), ''])) });
  useUnsaved(draft.changed);
  const kinds = kindsFor(rest > 0);
  const submit = (): void => {
    const { values } = draft;
    const category = kinds.find((one) => one === values['category']);
    const shares = setup.funds.map(({ id }) => {
      const typed = (values[boxOf(id)] ?? '').trim();
      return { fund: id, share: typed === '' ? 0 : parseHours(typed) };
    });
    const wrong = shares.filter(({ share }) => share === null || share < 0);
    const [first] = setup.funds;
    const none = wrong.length === 0 && shares.every(({ share }) => share === 0);
    const faults: Faults<Typed> = {
      category: category === undefined ? words.categoryNeeded : undefined,
      ...Object.fromEntries(wrong.map(({ fund }) => [boxOf(fund), words.shareFault])),
      ...(none && first && { [boxOf(first.id)]: words.shareNone }),
    };
    if (!draft.check(faults) || category === undefined) return;
    onAdd(sharedBetween(setup, rest, category, shares));
  };
  return (
    <Form label={words.sharesTitle} faultCount={draft.faultCount} onSave={submit}>
      <p>{words.sharesLead}</p>
      <Pick<Category> label={words.shareKind} options={kinds.map((value) => ({ value, title: categoryWords[value] }))} {...categoryField(draft)} />
      {setup.funds.map(({ id, name }) => (
        <TextField key={id} kind="hours" label={words.shareOf(name)} {...draft.field(boxOf(id))} />
      ))}
      <div className="row">
        <Button type="submit" look="primary">
          {words.shareOut}
        </Button>
      </div>
    </Form>
  );
}

function categoryField(draft: ReturnType<typeof useDraft<Typed>>) {
  const { value, onChange, fault } = draft.field('category');
  return { value: value as Category, onChange: (category: Category) => onChange(category), fault };
}
