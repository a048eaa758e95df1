interface NoticeProps {
  message: string
  remedy: string | null
}

/** What is wrong, and what to do next. */
export function Notice({ message, remedy }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <p>{message}</p>
      {remedy ? <p>{remedy}</p> : null}
    </div>
  )
}
