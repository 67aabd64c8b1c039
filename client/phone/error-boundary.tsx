// Catches what breaks while drawing, so that a person reads a sentence instead of an empty page. Used by app.tsx.
import { Component, type ReactNode } from 'react'

export interface ErrorBoundaryProps {
  /** Drawn instead. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** A class, because only a class can catch in React and Preact alike. A new `key` tries again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  // Not a field: for old phones the compiler would bring four helpers along.
  constructor(props: ErrorBoundaryProps) {
    super(props)
    this.state = { broken: false }
  }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
