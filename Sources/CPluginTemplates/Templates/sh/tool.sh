#!/bin/sh
# Plugin title: an AI tool of the organisation.
#
# The prompt comes on standard input, and what is printed is the answer, piece by piece. Exit status 65 says
# that the prompt cannot be used, 75 that the tool is busy; anything else than 0 is a failure.
words=$(wc -w)
echo "You asked with $words words."
echo "This answer comes from plugin-id."
