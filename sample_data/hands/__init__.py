"""One module per hand: the people who keep the trust's workbooks, each in a way of their own."""
