import type { ChangePreview } from '../change-preview';
import type { ExposureStore } from '../exposure-store';
import type { ExposureTree } from '../exposure-tree';
import type { ServerLink } from '../server-link';
import type { VirtualDocuments } from '../virtual-documents';

/** What commands work with. */
export interface Toolbox {
  readonly store: ExposureStore;
  readonly server: Pick<ServerLink, 'request'>;
  readonly documents: VirtualDocuments;
  readonly preview: ChangePreview;
  readonly tree: ExposureTree;
}
