/** Every bank file brought in, newest first, with what became of its rows; each can be taken back whole. Those taken back stay listed. */
import { useState } from 'react';
import { GoButton, GoLink } from '../../../parts/page/button.tsx';
import { More } from '../../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { Page } from '../../../parts/page/page.tsx';
import { Pager } from '../../../parts/tables/pager.tsx';
import { Trail } from '../../../parts/page/trail.tsx';
import { TakeBack } from '../../../parts/page/undo.tsx';
import { to } from '../../../app/route.ts';
import type { AccountScreenProps } from '../../../app/screen-props.ts';
import { useRead } from '../../../program/use-program.tsx';
import { bankImportWords, bankFilesWords as words } from '../../../words/bank/import.ts';
import { historyWords } from '../../../words/activity.ts';
import { Coverage } from './coverage.tsx';
import { BankImportResult } from './result.tsx';

/** Files on a page. */
const PAGE = 50;

export function BankFiles({ account }: AccountScreenProps) {
  const [page, setPage] = useState(0);
  const imports = useRead('bank.imports', { account: account.id, offset: page * PAGE, limit: PAGE });
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: bankImportWords.bank, route: to('bank', account.id) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {imports.error && <Trouble problem={imports.error.problem} again={() => void imports.refetch()} />}
      {!imports.data && !imports.error && <Skeleton lines={6} />}
      {imports.data?.total === 0 && <p>{words.none}</p>}
      <div>
        {imports.data?.imports.map((outcome) => (
          <More key={outcome.id} level={2} title={words.file(outcome.file, outcome.imported, outcome.undone)}>
            <BankImportResult account={account.id} outcome={outcome} />
            <p className="link-line">
              <GoLink route={to('history', account.id, { type: 'import', id: String(outcome.id) })} about={outcome.file}>
                {historyWords.title}
              </GoLink>
            </p>
          </More>
        ))}
      </div>
      {imports.data && <Coverage account={account.id} />}
      {imports.data && <Pager page={page} size={PAGE} total={imports.data.total} onPage={setPage} back={words.back} on={words.on} />}
      <div className="row">
        <GoButton route={to('bank-import', account.id)}>{bankImportWords.title}</GoButton>
      </div>
    </Page>
  );
}
