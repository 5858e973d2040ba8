/** Being an employer: the duties diary, the pay run, checks, money to keep and what an assistant costs, each on a tab that stands in the address. */
import { goInstead, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { GoButton } from '../../parts/page/button.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Tabs } from '../../parts/page/tabs.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { employingWords as words } from '../../words/employing.ts';
import { Checks } from './checks.tsx';
import { Costs } from './costs.tsx';
import { Diary } from './diary.tsx';
import { Keep } from './keep.tsx';
import { LeavingJob } from './leaving.tsx';
import { PayRunTab } from './pay-run.tsx';

const TABS = ['duties', 'pay', 'checks', 'keep', 'costs', 'leaving'] as const;
export type EmployingTab = (typeof TABS)[number];

export function isEmployingTab(text: string): text is EmployingTab {
  return TABS.some((tab) => tab === text);
}

export function Employing({ account: { id: account }, address: { tab = 'duties' } }: AccountScreenProps<{ readonly tab: EmployingTab | undefined }>) {
  const content = {
    duties: <Diary account={account} />,
    pay: <PayRunTab account={account} />,
    checks: <Checks account={account} />,
    keep: <Keep account={account} />,
    costs: <Costs account={account} />,
    leaving: <LeavingJob account={account} />,
  } satisfies Readonly<Record<EmployingTab, unknown>>;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      <Tabs
        label={words.parts}
        shown={tab}
        onShow={(key) => goInstead(to('employing', account, { tab: key }))}
        tabs={TABS.map((key) => ({ key, title: words.tabs[key], content: content[key] }))}
      />
      <div className="row no-print">
        <GoButton route={to('records', account, { type: 'people' })}>{words.assistants}</GoButton>
        <GoButton route={to('records', account, { type: 'employerDetails' })}>{words.details}</GoButton>
      </div>
    </Page>
  );
}
