"""Lists the mails of a mailbox and looks at those that contain the word."""


def solve(spam_percent: float, in_spam: float, in_other: float) -> float:
    mailbox = []
    for is_spam, share, rate in ((True, spam_percent, in_spam), (False, 100 - spam_percent, in_other)):
        mails = round(share) * 100  # 10,000 mails in all, so every count is whole
        with_word = mails * round(rate) // 100
        mailbox += [(is_spam, index < with_word) for index in range(mails)]
    spam_flags = [is_spam for is_spam, has_word in mailbox if has_word]
    return sum(spam_flags) / len(spam_flags)
