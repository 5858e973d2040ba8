/** How many papers a row of a list has, in words beside a small drawing; nothing where it has none. */
import { papersWords } from '../../words/evidence.ts';
import { Icon } from '../page/icon.tsx';

export function EvidenceCount({ papers }: { readonly papers: number }) {
  if (papers === 0) return null;
  return (
    <small className="paper-count">
      <Icon name="file" /> {papersWords.count(papers)}
    </small>
  );
}
