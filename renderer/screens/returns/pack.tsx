/** The pack for the council of a return: how much goes in, made in a folder, with those that were made; and one checked. */
import { useState } from 'react';
import type { PackCheck, WrittenPack } from '../../../core/api/packs.ts';
import type { MadePack, PackLevel } from '../../../core/returns/pack.ts';
import { PACK_LEVELS } from '../../../core/returns/pack.ts';
import type { ReturnLine } from '../../../core/returns/lines.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { FolderField } from '../../parts/fields/folder.tsx';
import { Fields } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { packWords as words } from '../../words/packs.ts';

interface PackProps {
  readonly account: number;
  readonly id: number;
  readonly lines: readonly ReturnLine[];
}

const MOST_LISTED = 100;
const LARGEST_PART = 2000;

export function ReturnPack({ account, id, lines }: PackProps) {
  const read = useRead('returns.packs', { account, return: id });
  return (
    <Section title={words.title} id="pack">
      <p>{words.lead}</p>
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={4} />}
      {read.data && (
        <div className="no-print stack">
          <Make account={account} id={id} lines={lines} last={read.data.last} />
          <CheckOne />
        </div>
      )}
      {read.data && read.data.packs.length > 0 && (
        <>
          <h3>{words.list}</h3>
          <ul>
            {read.data.packs.map((pack) => (
              <li key={pack.digest + pack.at}>
                {words.one(pack)} <span className="soft">{words.digest(pack.digest)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface Draft {
  readonly level: PackLevel;
  readonly over: string;
  readonly initials: boolean;
  readonly namesInFiles: boolean;
  readonly aboutAssistants: boolean;
  readonly as: 'folder' | 'zip';
  readonly partSize: string;
}

function Make({ account, id, lines, last }: PackProps & { readonly last: MadePack | null }) {
  const making = useWrite('returns.pack');
  const [made, setMade] = useState<WrittenPack | null>(null);
  const [fault, setFault] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // As the last one of the account was made: a council takes the same again.
  const draft = useDraft<Draft>({
    ...{ level: last?.level ?? 'everything', over: '', initials: last?.initials ?? false, namesInFiles: false, aboutAssistants: false },
    ...{ as: last?.isZip === true ? 'zip' : 'folder', partSize: last?.partSize?.toString() ?? '' },
  });
  const { level, over, as, partSize, ...people } = draft.values;
  const make = async (folder: string): Promise<Problem | null> => {
    setMade(null);
    const size = partSize.trim() === '' ? null : Number(partSize);
    const most = level !== 'asked' || over.trim() === '' ? null : parseMoney(over);
    const faults = {
      partSize: size === null || (Number.isInteger(size) && size >= 1 && size <= LARGEST_PART) ? undefined : words.notSize,
      over: level === 'asked' && over.trim() !== '' && (most === null || most < 0) ? words.notMoney : undefined,
    };
    setFault(faults.partSize ?? faults.over ?? '');
    if (!draft.check(faults)) return null;
    const asked = { account, return: id, folder, level, ...people, over: most, lines: level === 'asked' ? [...chosen] : [] };
    const result = await making.run({ ...asked, isZip: as === 'zip', partSize: size });
    if (result.ok) setMade(result.value);
    return !result.ok && result.problem.field === 'folder' ? result.problem : null;
  };
  const problem = making.problem?.field === 'folder' ? null : making.problem;
  return (
    <>
      <Choice label={words.level} {...draft.field('level')} options={PACK_LEVELS.map((value) => ({ value, ...words.levels[value] }))} />
      {level === 'asked' && (
        <>
          <TextField kind="money" label={words.over} help={words.overHelp} {...draft.field('over')} />
          <Payments lines={lines} chosen={chosen} onChange={setChosen} />
        </>
      )}
      <Fields legend={words.people}>
        {(['initials', 'namesInFiles', 'aboutAssistants'] as const).map((name) => (
          <Check key={name} {...draft.field(name)}>
            {words[name]}
          </Check>
        ))}
      </Fields>
      <Choice inRow label={words.as} {...draft.field('as')} options={keysOf(words.kinds).map((value) => ({ value, title: words.kinds[value] }))} />
      <TextField label={words.partSize} help={words.partSizeHelp} {...draft.field('partSize')} />
      <div className="row">
        <FolderField label={words.make} onChosen={make} />
      </div>
      {making.pending && <Progress label={words.making} done={making.progress} onCancel={making.cancel} />}
      <p role="status">{made ? words.made(made.path, made.files, made.bytes, made.parts) : fault}</p>
      {made && made.unread.length > 0 && (
        <Note weight="warn">
          <p>{words.unread(made.unread.length)}</p>
        </Note>
      )}
      {made && made.tooLarge.length > 0 && (
        <Note weight="warn" title={words.tooLarge}>
          <ul>
            {made.tooLarge.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </Note>
      )}
      {problem && <Trouble problem={problem} />}
    </>
  );
}

interface PaymentsProps {
  readonly lines: readonly ReturnLine[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** Each bank line once. What papers it has is looked up when the pack is made: a paper may have come since the return was closed. */
function Payments({ lines, chosen, onChange }: PaymentsProps) {
  const shown = [...Map.groupBy(lines, ({ line }) => line)]
    .flatMap(([line, [first, ...others]]) => {
      if (!first) return [];
      return [{ line, first, pence: [first, ...others].reduce((sum, part) => sum + (part.in ?? 0) - (part.out ?? 0), 0) }];
    })
    .toSorted((a, b) => Math.abs(b.pence) - Math.abs(a.pence))
    .slice(0, MOST_LISTED);
  if (shown.length === 0) return null;
  return (
    <Fields legend={words.which} help={words.whichHelp}>
      {shown.map(({ line, first, pence }) => (
        <Check key={line} value={chosen.has(line)} onChange={(on) => onChange(new Set(on ? [...chosen, line] : [...chosen].filter((one) => one !== line)))}>
          {words.payment(first.day, first.payee, Math.abs(pence))}
        </Check>
      ))}
    </Fields>
  );
}

function CheckOne() {
  const checking = useWrite('returns.checkPack');
  const [found, setFound] = useState<PackCheck | null>(null);
  const check = async (path: string): Promise<Problem | null> => {
    setFound(null);
    const result = await checking.run({ path });
    if (result.ok) setFound(result.value);
    return result.ok || result.problem.code === 'cancelled' ? null : result.problem;
  };
  return (
    <>
      <div className="row">
        <FolderField label={words.check} onChosen={check} />
      </div>
      {checking.pending && <Progress label={words.checking} done={checking.progress} onCancel={checking.cancel} />}
      <p role="status">{found && found.problems.length === 0 && words.whole(found.files, found.digest)}</p>
      {found && found.problems.length > 0 && (
        <Note weight="bad" title={words.notWhole}>
          <ul>
            {found.problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
