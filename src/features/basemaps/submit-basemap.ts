import { addBasemap } from '../../app/add-basemap';
import { isRefusal, type Refusal } from '../../core/refusal';
import { inspectImage, inspectTileFile } from '../../map/basemap/inspect-file';
import { type BasemapForm, noFile, readBasemapForm } from './read-basemap-form';

/** Looks into the file, reads the form, and takes the map in. */
export async function submitBasemap(
  form: BasemapForm,
  file: File | null,
): Promise<{ readonly title: string } | Refusal> {
  if (form.kind !== 'image' && form.kind !== 'pmtiles') {
    const draft = readBasemapForm(form, null);
    return isRefusal(draft) ? draft : addBasemap(draft, null);
  }
  const facts = !file
    ? noFile()
    : form.kind === 'pmtiles'
      ? await inspectTileFile(file)
      : await inspectImage(file);
  const draft = readBasemapForm(form, facts);
  return isRefusal(draft) ? draft : addBasemap(draft, file);
}
