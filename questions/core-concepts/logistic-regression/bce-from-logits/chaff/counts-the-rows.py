# ---
# title: Divides the gradient by the number of rows
# caughtBy: a_table_of_two_rows
# why:
#   - text: The loss is a mean over all entries, so its gradient is divided by all of them.
#     cues: [all entries, every entry, size, total, number of entries, mean over, columns, same n]
#   - text: For vectors and single columns both numbers agree, so the step is too large only with several outputs.
#     cues: [vector*, single column, one column, agree*, several outputs, multi-label, multilabel, too large]
# hint: What is `len` of an array of shape (2, 3)?
# repaired: |
#   return np.mean(losses), (probabilities - labels) / logits.size
# ---
import numpy as np


def bce_from_logits(logits: np.ndarray, labels: np.ndarray) -> tuple:
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    losses = softplus - labels * logits
    probabilities = (1 + np.tanh(logits / 2)) / 2
    return np.mean(losses), (probabilities - labels) / len(logits)  # bug
