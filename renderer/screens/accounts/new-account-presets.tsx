/** Published rules on what may be left over, to fill the step in from. Of a council's rules only those this step can say; the rest is said later. */
import { useState } from 'react';
import type { CouncilPreset } from '../../../core/rates/council-presets.ts';
import { COUNCIL_PRESETS } from '../../../core/rates/council-presets.ts';
import type { Draft } from '../../parts/fields/draft.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { Note } from '../../parts/page/note.tsx';
import { rulesWords as words } from '../../words/rules.ts';
import type { TypedAccount } from './new-account-draft.ts';

const SAID_HERE: ReadonlySet<string> = new Set(['liabilities', 'ring_fenced']);

/** As the preset would be typed; null: it says nothing of this step, or what the step can't say. */
function typedFrom({ fields: { surplusWeeks, surplusBasis, excludes = [] }, source }: CouncilPreset): Partial<TypedAccount> | null {
  if (typeof surplusWeeks !== 'number' || !excludes.every((one) => SAID_HERE.has(one))) return null;
  return {
    surplusWeeks: String(surplusWeeks),
    ...(surplusBasis && { surplusBasis }),
    excludeLiabilities: excludes.includes('liabilities'),
    excludeRingFenced: excludes.includes('ring_fenced'),
    rulesSource: source ?? '',
  };
}

const OFFERED = COUNCIL_PRESETS.filter((preset) => typedFrom(preset) !== null);

export function KeepPresets({ draft }: { readonly draft: Draft<TypedAccount> }) {
  const [chosen, setChosen] = useState('');
  const preset = OFFERED.find(({ id }) => id === chosen);
  const choose = (id: string): void => {
    setChosen(id);
    const next = OFFERED.find((one) => one.id === id);
    draft.check({});
    draft.set((next && typedFrom(next)) ?? {});
  };
  return (
    <>
      <Pick
        label={words.begin}
        help={words.beginHelp}
        value={chosen}
        onChange={choose}
        fault={undefined}
        options={OFFERED.map(({ id, council }) => ({ value: id, title: council }))}
      />
      <div role="status">
        {preset && (
          <Note title={words.filledIn(preset.council)}>
            <p>{preset.says}</p>
            <p>{preset.source === null ? words.noCouncil : words.check(preset.source)}</p>
          </Note>
        )}
      </div>
    </>
  );
}
