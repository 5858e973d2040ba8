/** The small picture before a paper in a list. Its name stands beside it, so that it says nothing to a screen reader. */
import { useEffect, useRef } from 'react';
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import { Icon } from '../../parts/page/icon.tsx';
import { useThumbnail } from './thumbnails.ts';

export function Thumbnail({ account, paper }: { readonly account: number; readonly paper: EvidenceItem }) {
  const made = useThumbnail(account, paper);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!image.current || !made) return undefined;
    const address = URL.createObjectURL(made);
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [made]);
  return (
    <span className="paper-thumbnail" aria-hidden="true">
      {made && <img ref={image} alt="" />}
      {made === null && <Icon name="file" />}
    </span>
  );
}
