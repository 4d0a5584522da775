import * as z from 'zod/mini';
import type { CallOptions, Transport } from './transport';
import { customerPath } from './wire';

const status = z.object({ isSigned: z.boolean() });

/** Whether the customer signed directly in the admin center. Microsoft reveals neither who signed nor when (partner-center-api.md 3.5). */
export async function readDirectAcceptance(transport: Transport, customerId: string, options?: CallOptions): Promise<boolean> {
  const answer = await transport.read(customerPath(customerId, '/directSignedMicrosoftCustomerAgreementStatus'), options);
  const parsed = z.safeParse(status, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  return parsed.data.isSigned;
}
