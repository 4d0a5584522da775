/** The texts that a customer gets, in the shape that each language has. `MessageValues` defines the placeholders in braces. */

/**
 * What the placeholders of the texts stand for: `{company}` in a text is replaced by `company`. Everything is text as the customer reads
 * it, already in the message's language.
 */
export interface MessageValues {
  /** The customer's company name. */
  readonly company?: string;
  /** The partner's company name; of an indirect provider where one sells through a reseller. */
  readonly partner?: string;
  /** The indirect reseller's company name, beside its provider. */
  readonly reseller?: string;
  /** The agent who writes, by name. */
  readonly agent?: string;
  /** The customer's primary contact: the person whom the confirmation names as having accepted, and who gets Microsoft's mail. */
  readonly contact?: string;
  /** A day: of the first message in a nudge, of the acceptance elsewhere. Long form of the message's language, as `Intl` writes it. */
  readonly date?: string;
  /** Microsoft's page on which the customer acts: the agreement's page, or the relationship request from the API. Always alone on its line. */
  readonly link?: string;
  /** Where the agreement's text can be read, as the confirmation names it (partner-center-api.md section 3.4). Always alone on its line. */
  readonly agreementLink?: string;
  /** The sign-in name of the administrator that was created with a new customer. */
  readonly userName?: string;
  /** That administrator's first password. It is filled in only after the agent's explicit choice, and kept nowhere. */
  readonly password?: string;
}

/** A message as the agent may edit it. The subject has no placeholder: mail programs and notifications show it to whoever looks on. */
export interface MessageTemplate {
  readonly subject: string;
  readonly body: string;
}

export interface QuestionAndAnswer {
  readonly question: string;
  readonly answer: string;
}

/**
 * Every text of one language. All languages say the same facts with the same placeholders. Facts: partner-center-api.md sections 0 (what
 * stays valid), 3.3 (Microsoft's mail), 3.5 and 3.8 (the two pages); enhanced-attestation.md section 5 (what the customer does there).
 */
export interface CustomerMessages {
  /** Asks an existing customer to accept the agreement: `{company}`, `{partner}`, `{link}`, `{agent}`. */
  readonly invitation: MessageTemplate;
  /** Reminds of an invitation without answer; with `{date}` of the invitation besides its placeholders. */
  readonly nudge: MessageTemplate;
  /**
   * Asks for the reseller relationship and the agreement together: `{company}`, `{partner}`, `{link}`, `{agent}`. The paragraph
   * `{indirectReseller}` is a slot, which `relationshipRequestFor` fills or takes out.
   */
  readonly relationshipRequest: MessageTemplate;
  /** What that slot says when an indirect reseller stands beside the provider that writes: `{partner}`, `{reseller}`. */
  readonly indirectReseller: string;
  /** Tells the primary contact of Microsoft's mail before the partner confirms: `{company}`, `{partner}`, `{contact}`, `{date}`, `{agent}`. */
  readonly headsUp: MessageTemplate;
  /** What customers ask about that mail. */
  readonly mailQuestions: {
    /** Is the mail genuine? `{company}`. */
    readonly genuine: QuestionAndAnswer;
    /** Why does it come now? `{company}`. */
    readonly whyNow: QuestionAndAnswer;
    /** What was accepted? `{company}`, `{contact}`, `{date}`, `{agreementLink}`. */
    readonly whatAccepted: QuestionAndAnswer;
    /** May the customer object? `{company}`. */
    readonly mayObject: QuestionAndAnswer;
    /** Who can be asked? `{agent}`, `{partner}`. */
    readonly whomToAsk: QuestionAndAnswer;
  };
  /**
   * Tells a newly created customer how to sign in and accept: `{company}`, `{partner}`, `{link}`, `{userName}`, `{agent}`. The paragraph
   * `{passwordNote}` is a slot, which `newCustomerFor` fills.
   */
  readonly newCustomer: MessageTemplate;
  /** What that slot says as a rule: the password comes separately. */
  readonly passwordSeparate: string;
  /** What it says after the agent's explicit choice to add the password: `{password}`, alone on its line. */
  readonly passwordIncluded: string;
}
