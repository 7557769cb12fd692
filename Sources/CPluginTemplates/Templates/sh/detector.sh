#!/bin/sh
# Plugin title: finds numbers of customers, such as KD-104233.
#
# The text comes on standard input. Each finding is a line on standard output: START END in bytes, with
# low, medium or high behind it; or START:TEXT, which is what `grep -ob` prints. An exit status other than 0
# means that the text could not be judged; grep's 1 only says that there is nothing.
grep -aobP '\bKD-[0-9]{6}\b' || [ $? -eq 1 ]
