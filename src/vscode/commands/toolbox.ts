import type { ChangePreview } from '../change-preview';
import type { ExposureStore } from '../exposure-store';
import type { ServerLink } from '../server-link';

/** What commands work with. */
export interface Toolbox {
  readonly store: ExposureStore;
  readonly server: Pick<ServerLink, 'request'>;
  readonly preview: ChangePreview;
}
