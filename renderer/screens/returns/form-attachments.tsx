/** The papers that a form wants beside it. */
import { useState } from 'react';
import { keysOf } from '../../../core/values/own-keys.ts';
import { returnPaperWords } from '../../../core/words/papers/return.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import type { Edit, FormDraft } from './form-draft.ts';

type Attachment = FormDraft['attachments'][number];

export function Attachments({ draft: { attachments }, edit }: { readonly draft: FormDraft; readonly edit: Edit }) {
  const [kind, setKind] = useState<Attachment['kind']>('statement');
  const set = (make: (now: readonly Attachment[]) => Attachment[]): void => edit((now) => ({ ...now, attachments: make(now.attachments) }));
  const change = (at: number, some: Partial<Attachment>): void => set((now) => now.map((one, place) => (place === at ? { ...one, ...some } : one)));
  return (
    <Section title={words.attachments} id="attachments">
      <ul className="plain stack">
        {attachments.map((one, at) => {
          const name = returnPaperWords.attachment[one.kind];
          return (
            // They have no name of their own, and stay in their order.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${one.kind} ${at}`} className="stack stack-tight">
              <Pick
                label={`${name}: ${words.perWhat}`}
                value={one.perWhat}
                onChange={(perWhat) => change(at, { perWhat })}
                fault={undefined}
                options={keysOf(returnPaperWords.per).map((value) => ({ value, title: returnPaperWords.per[value] }))}
              />
              <Check value={one.required} onChange={(required) => change(at, { required })}>
                {words.isRequired}
                <span className="unseen"> ({name})</span>
              </Check>
              <TextField
                label={`${name}: ${words.attachmentNote}`}
                help={words.attachmentNoteHelp}
                value={one.note ?? ''}
                onChange={(note) => change(at, { note })}
                fault={undefined}
              />
              <div>
                <Button look="plain" onPress={() => set((now) => now.filter((_, place) => place !== at))}>
                  {words.drop}
                  <span className="unseen"> ({name})</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="row row-end">
        <Pick
          label={words.attachment}
          value={kind}
          onChange={setKind}
          fault={undefined}
          options={keysOf(returnPaperWords.attachment).map((value) => ({ value, title: returnPaperWords.attachment[value] }))}
        />
        <Button icon="plus" onPress={() => set((now) => [...now, { kind, perWhat: 'period', required: false }])}>
          {words.addAttachment}
        </Button>
      </div>
    </Section>
  );
}
