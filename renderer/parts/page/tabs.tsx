/**
 * Parts of a page of which one is shown at a time, chosen by arrow keys or a press. All are there, so that paper has each of them; which one
 * is shown is for the screen to keep, in its address.
 */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

interface TabsProps<K extends string> {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly shown: K;
  readonly onShow: (key: K) => void;
  readonly tabs: readonly { readonly key: K; readonly title: string; readonly content: ReactNode }[];
}

export function Tabs<K extends string>({ label, shown, onShow, tabs }: TabsProps<K>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={shown}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.key === key);
        if (tab && tab.key !== shown) onShow(tab.key);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map(({ key, title }) => (
          <Tab key={key} id={key} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tab-panel" shouldForceMount>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
