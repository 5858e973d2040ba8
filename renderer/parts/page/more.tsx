/** What can be opened in its place: a heading that is a button, and what it hides. For detail, never for what must be seen. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface MoreProps {
  readonly title: string;
  /** 2 right under the page's heading, 3 inside a section. */
  readonly level?: 2 | 3;
  /** Open at first. Where it becomes so later, such as when something is filled in, it opens then; it never closes by itself. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function More({ title, level = 3, open = false, children }: MoreProps) {
  const [expanded, setExpanded] = useState(open);
  const [followed, setFollowed] = useState(open);
  if (followed !== open) {
    setFollowed(open);
    if (open) setExpanded(true);
  }
  return (
    <Disclosure className="more" isExpanded={expanded} onExpandedChange={setExpanded}>
      <Heading level={level}>
        <Button slot="trigger" className="more-button">
          <Icon name="right" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="more-inside">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
