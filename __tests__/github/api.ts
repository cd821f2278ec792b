import { Api, type ApiOptions } from '../../src/github/octokit.ts';
import type { Services } from '../support/services/services.ts';
import { TOKENS } from '../support/services/world.ts';

/** A budget that no test uses up. */
export const AMPLE = 20_000;

/** The API of a server of this machine, which does not wait before it tries again. */
export function apiOf(services: Services, more: Partial<ApiOptions> = {}): Api {
  const repository = { owner: 'octo', name: 'app' };
  return new Api({ token: TOKENS.workflow, apiUrl: services.origin, repository, patience: 1, ...more });
}
