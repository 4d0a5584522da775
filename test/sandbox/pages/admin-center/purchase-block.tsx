import { DefaultButton, Dialog, DialogFooter, DialogType, Icon, MessageBar, MessageBarType } from '@fluentui/react';
import { useEffect, useState } from 'react';
import { frameTicket } from './api.ts';
import { Title } from './parts.tsx';
import { words } from './texts.ts';

/**
 * The ways in which a page may say that a purchase is blocked. Nobody outside knows which one the real page uses
 * (portal-pages.md section 8), so there is one of each, chosen by `?variant=`.
 */
export const VARIANTS = ['bar', 'dialog', 'page', 'frame', 'cross-origin-frame', 'replaced', 'late', 'on-order'] as const;
export type Variant = (typeof VARIANTS)[number];

export function variantOf(name: string | null): Variant {
  return VARIANTS.find((variant) => variant === name) ?? 'bar';
}

/** The block above (or over) the order. The variant `page` is `BlockPage`. */
export function PurchaseBlock({ variant }: { variant: Variant }) {
  switch (variant) {
    case 'dialog':
      return <BlockDialog />;
    case 'frame':
      return <BlockFrame src="/embedded/purchase-status" />;
    case 'cross-origin-frame':
      return <CrossOriginFrame />;
    case 'replaced':
      return <ReplacedBar />;
    case 'late':
      return <LateBar />;
    default:
      return <BlockBar text={words.blockMessage} />;
  }
}

/** The plain message bar. */
export function BlockBar({ text, type = MessageBarType.error }: { text: string; type?: MessageBarType }) {
  return (
    <MessageBar messageBarType={type} styles={{ root: { marginBottom: 16 } }}>
      {text}
    </MessageBar>
  );
}

/** First says something harmless, then the block in the same element. */
function ReplacedBar() {
  const blocked = useAfter(1200);
  return <BlockBar text={blocked ? words.blockMessage : words.beforeBlockMessage} />;
}

function LateBar() {
  return useAfter(2000) ? <BlockBar text={words.blockMessage} /> : null;
}

function BlockDialog() {
  const [closed, setClosed] = useState(false);
  const close = () => setClosed(true);
  return (
    <Dialog
      hidden={closed}
      onDismiss={close}
      dialogContentProps={{
        type: DialogType.normal,
        title: words.blockTitle,
        subText: words.blockMessage,
        closeButtonAriaLabel: words.close,
      }}
      modalProps={{ isBlocking: false }}
    >
      <DialogFooter>
        <DefaultButton text={words.close} onClick={close} />
      </DialogFooter>
    </Dialog>
  );
}

function BlockFrame({ src }: { src: string }) {
  return (
    <iframe
      title={words.blockTitle}
      src={src}
      style={{ width: '100%', height: 52, border: 0, marginBottom: 12, display: 'block' }}
    />
  );
}

/** The message comes from the admin center's other host: a frame of another origin, on a host the extension knows. */
function CrossOriginFrame() {
  const [ticket, setTicket] = useState<string>();
  useEffect(() => void frameTicket().then((answer) => setTicket(answer.ticket)), []);
  const host = location.host === 'admin.microsoft.com' ? 'admin.cloud.microsoft' : 'admin.microsoft.com';
  if (!ticket) return null;
  return (
    <BlockFrame
      src={`https://${host}/embedded/purchase-status?${new URLSearchParams({ ticket, lang: document.documentElement.lang })}`}
    />
  );
}

/** The block as the whole page. */
export function BlockPage() {
  return (
    <div style={{ textAlign: 'center', padding: '64px 16px' }}>
      <Icon iconName="ordererror" styles={{ root: { color: '#a4262c' } }} />
      <Title>{words.blockTitle}</Title>
      <p style={{ maxWidth: 480, margin: '0 auto 24px', lineHeight: 1.5 }}>{words.blockMessage}</p>
      <DefaultButton href="#/catalog" text={words.navMarketplace} />
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
