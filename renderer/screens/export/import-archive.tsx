/** A new file out of a ZIP of everything: choose the ZIP, then say what the file is called and whether it is locked. Changes no file there is. */
import { useState } from 'react';
import type { FileHandle } from '../../../core/host/host.ts';
import { Drop } from '../../parts/fields/drop.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { goFirst } from '../../app/route.ts';
import { useRead } from '../../program/use-program.tsx';
import { exportWords as words } from '../../words/export.ts';
import { CreateFile } from '../start/create-file.tsx';

export function ImportArchive() {
  const [files, setFiles] = useState<readonly FileHandle[]>([]);
  const open = useRead('file.status', {}).data?.open ?? null;
  const [zip] = files;
  return (
    <Page title={words.backTitle} below={<p className="lead">{words.backLead}</p>}>
      <Section title={words.choose} id="zip">
        <Drop take="files" button={zip ? words.chooseAnother : words.choose} hint={words.drop} primary={!zip} onFiles={setFiles} />
        <p role="status">{files.length > 1 ? words.onlyOne : zip && words.chosen(zip.path)}</p>
      </Section>
      {zip && files.length === 1 && <CreateFile key={zip.id} exampleOpen={open?.example ?? false} from={zip} onMade={goFirst} />}
    </Page>
  );
}
