/** The small picture before a paper in a list. Its name stands beside it, so that it says nothing to a screen reader. */
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import { Icon } from '../../parts/page/icon.tsx';
import { useThumbnail } from './thumbnails.ts';

export function Thumbnail({ account, paper }: { readonly account: number; readonly paper: EvidenceItem }) {
  const made = useThumbnail(account, paper);
  return (
    <span className="paper-thumbnail" aria-hidden="true">
      {made && <img src={made} alt="" />}
      {made === null && <Icon name="file" />}
    </span>
  );
}
