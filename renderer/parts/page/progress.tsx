/** How far a long task has come, with a way to stop it. Where the end is not known yet, it says what is being done and draws no bar. */
import { ProgressBar } from 'react-aria-components';
import type { Progress as Done } from '../../../core/api/method.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from './button.tsx';

export function Progress({ label, done, onCancel }: { readonly label: string; readonly done: Done | null; readonly onCancel?: () => void }) {
  const known = done !== null && done.total > 0;
  const percent = known ? Math.min(100, (done.done / done.total) * 100) : 0;
  return (
    <div className="progress">
      <ProgressBar aria-label={label} value={percent} isIndeterminate={!known} valueLabel={known ? partsWords.progress(done.done, done.total) : label}>
        <p>
          {done?.step ?? label}
          {known && <span className="soft"> {partsWords.progress(done.done, done.total)}</span>}
        </p>
        <div className="progress-track" hidden={!known}>
          <i style={{ width: `${percent}%` }} />
        </div>
      </ProgressBar>
      {onCancel && (
        <div className="row">
          <Button onPress={onCancel}>{partsWords.cancel}</Button>
        </div>
      )}
    </div>
  );
}
