import type { ReactNode } from 'react';

/** A page's main heading. */
export function Title({ children }: { children: ReactNode }) {
  return <h1 style={{ fontSize: 28, lineHeight: '36px', fontWeight: 600, margin: '0 0 16px', color: '#201f1e' }}>{children}</h1>;
}

/** A white box on the page. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <section
      style={{
        background: '#fff',
        borderRadius: 4,
        padding: '20px 24px',
        marginBottom: 16,
        boxShadow: '0 1.6px 3.6px rgba(0,0,0,.13), 0 .3px .9px rgba(0,0,0,.1)',
      }}
    >
      {children}
    </section>
  );
}

/** Pairs of name and value, one below the other. */
export function Lines({ of }: { of: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl style={{ margin: 0 }}>
      {of.map(([name, value]) => (
        <div
          key={name}
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            gap: 24,
            padding: '9px 0',
            borderBottom: '1px solid #edebe9',
          }}
        >
          <dt>{name}</dt>
          <dd style={{ margin: 0, fontWeight: 600, textAlign: 'end', overflowWrap: 'anywhere' }}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
