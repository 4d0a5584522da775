/** The shortcut that opens the panel, as it is set in this browser now; empty when the agent has taken it away. */
export async function openPanelShortcut(): Promise<string> {
  const commands = await chrome.commands.getAll();
  return commands.find(({ name }) => name === 'open-panel')?.shortcut ?? '';
}
