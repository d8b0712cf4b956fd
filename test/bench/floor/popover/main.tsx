import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'

function Floor() {
  useEffect(() => {
    document.documentElement.dataset['ready'] = ''
    performance.mark('ready')
  }, [])
  return <input aria-label="Nothing" ref={(input) => input?.focus()} />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Floor />)
