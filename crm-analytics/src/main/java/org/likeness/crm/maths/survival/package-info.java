/** How long things last when some have not ended yet: survival curves, competing ends, their intervals. */
package org.likeness.crm.maths.survival;
