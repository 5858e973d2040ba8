/** What a pool began with: its name, its first day, and what was in it before. */
import type { PoolView } from '../../../core/api/pools.ts';
import { isDay } from '../../../core/values/day.ts';
import { parseMoney, plainPounds } from '../../../core/values/money.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useWrite } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { poolsWords as words } from '../../words/pools.ts';

interface PoolFormProps {
  /** Without: a new one. */
  readonly pool?: Pick<PoolView, 'id' | 'name' | 'openedOn' | 'openingBalance' | 'ownOpening'>;
  readonly onSaved: (pool: number, name: string) => void;
}

export function PoolForm({ pool, onSaved }: PoolFormProps) {
  const saving = useWrite('pools.save');
  const draft = useDraft({
    name: pool?.name ?? '',
    openedOn: pool?.openedOn ?? '',
    openingBalance: pool ? plainPounds(pool.openingBalance) : '',
    ownOpening: plainPounds(pool?.ownOpening ?? 0),
  });
  const save = async (): Promise<void> => {
    const { name, openedOn, openingBalance, ownOpening } = draft.values;
    const [opening, own] = [parseMoney(openingBalance), parseMoney(ownOpening)];
    const isGood = draft.check({
      name: name.trim() === '' ? words.needName : undefined,
      openedOn: isDay(openedOn) ? undefined : partsWords.notDay,
      openingBalance: opening === null ? moneyFault(openingBalance) : undefined,
      ownOpening: own === null ? moneyFault(ownOpening) : undefined,
    });
    if (!isGood || opening === null || own === null) return;
    const result = await saving.run({ ...(pool && { pool: pool.id }), name: name.trim(), openedOn, openingBalance: opening, ownOpening: own });
    if (result.ok) onSaved(result.value.pool, name.trim());
    else draft.blame(result.problem);
  };
  return (
    <Form label={pool ? words.correct : words.add} faultCount={draft.faultCount} onSave={() => void save()}>
      <TextField label={words.name} help={words.nameHelp} {...draft.field('name')} />
      <DayField label={words.openedOn} help={words.openedOnHelp} {...draft.field('openedOn')} />
      <TextField kind="money" label={words.openingBalance} help={words.openingBalanceHelp} {...draft.field('openingBalance')} />
      <TextField kind="money" label={words.ownOpening} help={words.ownOpeningHelp} {...draft.field('ownOpening')} />
      {saving.problem && draft.faultCount === 0 && <Trouble problem={saving.problem} />}
      <div className="row">
        <Button type="submit" look="primary" pending={saving.pending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
