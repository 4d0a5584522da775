import { describe, expect, it } from 'vitest';
import { fakeService, type Sent } from './fake-service';

const KENJI = { userId: 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12', userName: 'kenji.mori@contosocloud.onmicrosoft.com' };

interface Member {
  id: string;
  userPrincipalName?: string;
}
type Members = Record<string, readonly (readonly Member[])[]>;

/** A service with these roles (name by id) and their members, page by page. */
function serving(names: Record<string, string>, members: Members) {
  return fakeService([
    ({ url, headers }: Sent) => {
      const id = /\/roles\/([^/]+)\/usermembers/.exec(url.pathname)?.[1];
      if (!id) return Response.json({ items: Object.entries(names).map(([role, name]) => ({ id: role, name })) });
      const page = Number(headers.get('MS-ContinuationToken') ?? 0);
      const more = page + 1 < (members[id]?.length ?? 0);
      return Response.json({ items: members[id]?.[page] ?? [], ...(more ? { continuationToken: String(page + 1) } : {}) });
    },
  ]);
}

describe('the roles of an agent', () => {
  it.each([
    ['Admin agent', 'admin-agent'],
    ['AdminAgents', 'admin-agent'],
    ['Sales Agent', 'sales-agent'],
    ['helpdesk agents', 'helpdesk-agent'],
  ])('are known by the name "%s"', async (name, role) => {
    const { client } = serving({ r1: name }, { r1: [[{ id: KENJI.userId.toUpperCase() }]] });
    expect(await client.readRolesOf(KENJI)).toEqual([role]);
  });

  it('are found on later pages and by the sign-in name, without duplicates; other roles are not requested', async () => {
    const { client, sent } = serving(
      { r1: 'Admin agent', r2: 'Sales agent', r3: 'User management admin' },
      { r1: [[{ id: 'x' }], [{ id: 'y', userPrincipalName: 'KENJI.MORI@contosocloud.onmicrosoft.com' }]], r2: [[{ id: 'z' }]] },
    );
    expect(await client.readRolesOf(KENJI)).toEqual(['admin-agent']);
    expect(sent.filter(({ url }) => url.pathname.includes('r3'))).toEqual([]);
  });

  it('are looked for on ten pages at most, however many the service links to', async () => {
    const { client, sent } = fakeServiceWithoutEnd();
    expect(await client.readRolesOf(KENJI)).toEqual([]);
    expect(sent).toHaveLength(11);
  });

  it('cannot be read when the service refuses', async () => {
    const { client } = fakeService([Response.json({ code: 1002, description: 'Authorization Failed' }, { status: 403 })]);
    await expect(client.readRolesOf(KENJI)).rejects.toMatchObject({ name: 'PartnerCenterError' });
  });
});

function fakeServiceWithoutEnd() {
  return fakeService([
    ({ url }: Sent) =>
      url.pathname.endsWith('/roles')
        ? Response.json({ items: [{ id: 'r1', name: 'Admin agent' }] })
        : Response.json({ items: [{ id: 'x' }], continuationToken: 'again' }),
  ]);
}
