/** The main job, at Microsoft's host names, on the build that ships. */
import { type Narrator, playSetUp, playToBlock, playUnblock } from '../run/main-job.ts';
import { expect, FABRIKAM, test } from './fixtures.ts';

const quiet: Narrator = { step: (title, work) => test.step(title, work), picture: async () => {} };

for (const language of ['en-US', 'ja-JP']) {
  test.describe(language, () => {
    test.use({ language, agreed: false });

    test('a blocked purchase, opened from Partner Center, is unblocked by one click and one request', async ({
      context,
      sandbox,
    }) => {
      await playSetUp(context, language, quiet);
      const played = await playToBlock(context, language, quiet);
      expect(sandbox.control.requests({ method: 'POST', path: '/agreements$' })).toHaveLength(0);
      await playUnblock(played, language, quiet);

      const posts = sandbox.control.requests({ method: 'POST', path: '/agreements$' });
      expect(posts).toHaveLength(1);
      expect(posts[0]?.path).toBe(`/v1/customers/${FABRIKAM.tenantId}/agreements`);
      const body = JSON.parse(posts[0]?.body ?? 'null');
      expect(body).toEqual({
        primaryContact: {
          firstName: 'Haruka',
          lastName: 'Sato',
          email: 'haruka.sato@fabrikam.example',
          phoneNumber: '0355550142',
        },
        templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
        dateAgreed: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/),
        type: 'MicrosoftCustomerAgreement',
      });
      expect(Date.parse(body.dateAgreed)).toBeLessThan(Date.now());
      expect(sandbox.control.orders().map((order) => order.tenantId)).toEqual([FABRIKAM.tenantId]);
    });
  });
}
