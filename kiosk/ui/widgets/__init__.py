"""Controls of the product: each paints itself, speaks through signals and knows no page."""
