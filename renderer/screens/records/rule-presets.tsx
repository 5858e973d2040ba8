/** Rules that councils have published, to fill the form in from: what its source says is filled in, the rest stays as it is. */
import { useState } from 'react';
import type { CouncilPreset } from '../../../core/rates/council-presets.ts';
import { COUNCIL_PRESETS } from '../../../core/rates/council-presets.ts';
import type { Typed } from '../../../core/records/natures.ts';
import type { Draft } from '../../parts/fields/draft.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { Note } from '../../parts/page/note.tsx';
import { rulesWords as words } from '../../words/rules.ts';

/** As the preset would be typed. */
function typedFrom({ council, source, fields }: CouncilPreset): Typed {
  const { surplusWeeks, replyDays, keepYears, excludes, ...choices } = fields;
  const numbers = Object.entries({ surplusWeeks, replyDays, keepYears }).flatMap(([name, value]) => (typeof value === 'number' ? [[name, String(value)]] : []));
  return {
    ...(choices as Typed),
    ...(Object.fromEntries(numbers) as Typed),
    ...(excludes && { excludes }),
    ...(source !== null && { source: words.sourceOf(council, source) }),
  };
}

export function RulePresets({ draft }: { readonly draft: Draft<Typed> }) {
  const [chosen, setChosen] = useState('');
  const preset = COUNCIL_PRESETS.find(({ id }) => id === chosen);
  const choose = (id: string): void => {
    setChosen(id);
    const next = COUNCIL_PRESETS.find((one) => one.id === id);
    if (next) draft.set(typedFrom(next));
  };
  return (
    <>
      <Pick
        label={words.begin}
        help={words.beginHelp}
        value={chosen}
        onChange={choose}
        fault={undefined}
        options={COUNCIL_PRESETS.map(({ id, council }) => ({ value: id, title: council }))}
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
