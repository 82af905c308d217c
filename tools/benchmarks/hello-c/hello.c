/* The least that a process can do: the floor of the times from start to first text. */
#include <stdio.h>

int main(void) { puts("Insufficient balance for the current operation."); }
