/** Which open lead or deal is likely to be won and why: learning, publishing and explaining the win model. */
package org.likeness.crm.score;
