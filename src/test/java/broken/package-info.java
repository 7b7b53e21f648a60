/** What must not be written: one breach for each rule of the architecture. Outside of Keepsake's package, so that nothing runs it. */
package broken;
