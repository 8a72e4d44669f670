"""What the bench serves beside the application: pages with nothing, with a button, with Plotly; and no tuning."""
