/** Miles somebody drove: what they come to is said as they are typed, by the price on file, or by the one that is asked for where none is. */
import { useDeferredValue } from 'react';
import type { PlanChoice } from '../../../core/api/bank.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { parseHours } from '../../../core/values/hours.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick, Suggest } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { cashWords as words } from '../../words/cash.ts';
import { dayFault } from './on-day.tsx';

const OUTSIDE = 'outside';

interface MilesProps {
  readonly account: number;
  readonly planLines: readonly PlanChoice[];
  readonly onDone: () => void;
}

export function Miles({ account, planLines, onDone }: MilesProps) {
  const draft = useDraft({ name: '', miles: '', rate: '', planLine: '', day: today() });
  const setup = useRead('accounts.setup', { account });
  const add = useChange('bills.addMiles');
  useUnsaved(draft.changed);
  const { name, miles: typed, rate: typedRate, planLine, day } = draft.values;
  const miles = parseHours(typed);
  const rate = parseMoney(typedRate);
  const isWhole = name.trim() !== '' && miles !== null && miles > 0 && isDay(day);
  const asked = useDeferredValue({ account, day, name: name.trim(), miles: miles ?? 0, ...(rate !== null && rate > 0 && { rate }) });
  const read = useRead('bills.miles', asked, { enabled: isWhole && asked.miles > 0 });
  const drive = isWhole ? read.data : undefined;
  const needsRate = drive !== undefined && drive.agreed === null;
  const submit = async (): Promise<void> => {
    const faults = {
      name: name.trim() === '' ? words.needed : undefined,
      miles: miles === null || miles <= 0 ? words.notMiles : undefined,
      rate: !needsRate ? undefined : rate === null ? moneyFault(typedRate) : rate <= 0 ? words.plus : undefined,
      planLine: planLine === '' ? words.needed : undefined,
      day: dayFault(day),
    };
    if (!draft.check(faults) || miles === null) return;
    const of = planLine === OUTSIDE ? null : Number(planLine);
    const input = { account, day, name: name.trim(), miles, planLine: of, ...(needsRate && rate !== null && { rate }) };
    const result = await add.run(input, words.milesSaid(name.trim(), drive?.comesTo?.item ?? ''));
    if (result.ok) onDone();
    else draft.blame(result.problem);
  };
  return (
    <Form label={words.addMiles} faultCount={draft.faultCount} onSave={() => void submit()}>
      <Suggest
        label={words.who}
        names={(setup.data?.people ?? []).map(({ name: own, alsoKnownAs }) => ({ name: own, alsoKnownAs }))}
        {...draft.field('name')}
      />
      <TextField kind="hours" label={words.howMany} help={undefined} {...draft.field('miles')} />
      <DayField label={words.day} help={undefined} {...draft.field('day')} />
      {needsRate && <TextField kind="money" label={words.rate} help={words.rateHelp} {...draft.field('rate')} />}
      <Pick
        label={words.planLine}
        options={[...planLines.map(({ planLine: id, name: called }) => ({ value: String(id), title: called })), { value: OUTSIDE, title: words.outside }]}
        {...draft.field('planLine')}
      />
      <div role="status">
        {drive?.agreed && <p>{words.onFile(formatMoney(drive.agreed.rate), formatDay(drive.agreed.from))}</p>}
        {drive?.comesTo && <p>{words.comesTo(drive.comesTo.item, formatMoney(drive.comesTo.amount))}</p>}
      </div>
      <div className="row">
        <Button type="submit" look="primary" pending={add.pending}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.stop}</Button>
      </div>
      {add.problem && <Trouble problem={add.problem} />}
    </Form>
  );
}
