/** "Always do this for …": the mark, and the words a rule is to look for, which can be changed before it is made. */
import { holds, readText, words as wordsOf } from '../../../../core/values/word-match.ts';
import { Check } from '../../../parts/fields/choice.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { questionWords as words } from '../../../words/bank/match.ts';
import { steadyWords } from './parts.ts';

export interface AlwaysDraft {
  readonly on: boolean;
  readonly contains: string;
  readonly fault: string | undefined;
}

export function startAlways(text: string): AlwaysDraft {
  return { on: false, contains: steadyWords(text), fault: undefined };
}

/** The words of the rule to make, if one is; and the draft with what is wrong with them. */
export function alwaysOf(draft: AlwaysDraft, text: string): { readonly good: boolean; readonly words: string | undefined; readonly checked: AlwaysDraft } {
  if (!draft.on) return { good: true, words: undefined, checked: draft };
  const contains = draft.contains.trim().slice(0, 200);
  const good = holds(readText(text), wordsOf(contains));
  return { good, words: good ? contains : undefined, checked: { ...draft, fault: good ? undefined : words.alwaysNeeded } };
}

export function Always({ value, onChange }: { readonly value: AlwaysDraft; readonly onChange: (value: AlwaysDraft) => void }) {
  return (
    <div className="stack stack-tight">
      <Check value={value.on} onChange={(on) => onChange({ ...value, on, fault: undefined })}>
        {words.always(value.contains.trim())}
      </Check>
      {value.on && (
        <TextField
          label={words.alwaysWords}
          help={words.alwaysHelp}
          value={value.contains}
          onChange={(contains) => onChange({ ...value, contains, fault: undefined })}
          fault={value.fault}
        />
      )}
    </div>
  );
}
