/** Saying that a supplier is the same as another one: chosen in a dialog, put together as one change. Not there where there is no other. */
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { go, to } from '../../app/route.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { sameSupplierWords as words, recordWords } from '../../words/records.ts';

interface Same {
  readonly account: number;
  readonly supplier: number;
  readonly name: string;
}

export function SameSupplier(same: Same) {
  const [open, setOpen] = useState(false);
  const listed = useRead('records.list', { account: same.account, type: 'suppliers', limit: 1000 }).data?.records ?? [];
  const others = listed.flatMap((one) => (one.type === 'suppliers' && one.record.id !== same.supplier ? [one.record] : []));
  if (others.length === 0) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      <ModalOverlay className="veil" isOpen={open} onOpenChange={setOpen} isDismissable={false}>
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title" level={2}>
              {words.title(same.name)}
            </Heading>
            <Choosing {...same} others={others} onLeave={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

interface ChoosingProps extends Same {
  readonly others: readonly { readonly id: number; readonly name: string; readonly alsoKnownAs: string | null }[];
  readonly onLeave: () => void;
}

function Choosing({ account, supplier, name, others, onLeave }: ChoosingProps) {
  const draft = useDraft({ into: '' });
  const merge = useChange('suppliers.merge');
  const options = others
    .map((one) => ({ value: String(one.id), title: one.name, ...(one.alsoKnownAs !== null && { detail: one.alsoKnownAs }) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const save = async (): Promise<void> => {
    const { into } = draft.values;
    if (!draft.check({ into: into === '' ? recordWords.choose : undefined })) return;
    const kept = options.find(({ value }) => value === into)?.title ?? '';
    const result = await merge.run({ account, supplier, into: Number(into) }, words.done(name, kept));
    if (result.ok) go(to('record', account, { type: 'suppliers', id: into }));
  };
  return (
    <Form label={words.title(name)} faultCount={draft.faultCount} onSave={() => void save()}>
      <p>{words.lead}</p>
      <Pick label={words.which} options={options} {...draft.field('into')} />
      <div className="row">
        <Button look="primary" type="submit" pending={merge.pending}>
          {words.save}
        </Button>
        <Button onPress={onLeave}>{partsWords.cancel}</Button>
      </div>
      {merge.problem && <Trouble problem={merge.problem} />}
    </Form>
  );
}
