/** How Entra reads the `scope` parameter: the scope itself names the resource. */
import { API_RESOURCE, GRAPH_RESOURCE, RESOURCE_SCOPES } from '../data/partners.ts';

const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

export interface AskedScopes {
  /** Scopes of OpenID Connect, including `offline_access`. */
  readonly openid: readonly string[];
  /** Full scopes by resource; `/.default` stands for itself. */
  readonly byResource: ReadonlyMap<string, readonly string[]>;
  readonly unknownResources: readonly string[];
}

export function readScopes(parameter: string): AskedScopes {
  const openid: string[] = [];
  const byResource = new Map<string, string[]>();
  const unknownResources: string[] = [];
  for (const scope of parameter.split(' ').filter((part) => part !== '')) {
    if (OPENID_SCOPES.includes(scope)) {
      openid.push(scope);
      continue;
    }
    // A scope without a resource, such as `User.Read`, is Graph's.
    const full = scope.includes('://') ? scope : `${GRAPH_RESOURCE}/${scope}`;
    const resource = full.slice(0, full.lastIndexOf('/')).replace(/\/$/, '');
    if (resource in RESOURCE_SCOPES) byResource.set(resource, [...(byResource.get(resource) ?? []), full]);
    else unknownResources.push(resource);
  }
  return { openid, byResource, unknownResources };
}

/** Whether there is consent for every requested scope. `/.default` needs consent for at least one scope of the resource. */
export function isConsented(asked: AskedScopes, consented: ReadonlySet<string>): boolean {
  for (const [resource, scopes] of asked.byResource) {
    for (const scope of scopes) {
      const covered = scope.endsWith('/.default')
        ? [...consented].some((granted) => granted.startsWith(`${resource}/`))
        : [...consented].some((granted) => granted.toLowerCase() === scope.toLowerCase());
      if (!covered) return false;
    }
  }
  return true;
}

/** The resource of a token request. When the scope names none, it is Graph if there are any scopes, else the API. */
export function resourceOf(asked: AskedScopes): string {
  const [first] = asked.byResource.keys();
  return first ?? (asked.openid.length > 0 ? GRAPH_RESOURCE : API_RESOURCE);
}
