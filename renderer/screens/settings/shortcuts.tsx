/** The keys, for whoever works without a mouse. The desktop program's menu leads here, and Settings. */
import { Page } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useHost } from '../../program/use-program.tsx';
import { shortcutWords as words } from '../../words/settings/shortcuts.ts';

export function Shortcuts() {
  const { kind } = useHost();
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <KeyTable caption={words.everywhere} keys={words.everywhereKeys} />
      <KeyTable caption={words.explaining} keys={words.explainingKeys} />
      <KeyTable caption={words.hours} keys={words.hoursKeys} />
      {kind === 'electron' && <KeyTable caption={words.inWindow} keys={words.inWindowKeys} />}
    </Page>
  );
}

type Key = readonly [name: string, does: string];

function KeyTable({ caption, keys }: { readonly caption: string; readonly keys: readonly Key[] }) {
  return (
    <Table
      caption={caption}
      rows={keys}
      rowKey={([name]) => name}
      columns={[
        { key: 'key', head: words.key, kind: 'head', cell: ([name]) => <kbd>{name}</kbd> },
        { key: 'does', head: words.does, cell: ([, does]) => does },
      ]}
    />
  );
}
