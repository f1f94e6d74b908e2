import { Component, type ReactNode } from 'react';
import { FaultPage } from './fault-page.tsx';

/** Catches what should never happen. What was shown as saved is on disk: a reload loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <FaultPage /> : this.props.children;
  }
}
