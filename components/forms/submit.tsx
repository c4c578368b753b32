"use client";

import { createContext, useContext } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

/** Whether the form around is being sent. */
export const SendingContext = createContext(false);

/** The button that sends the form around it; it shows that it is under way and cannot be pressed twice. */
export function Submit({ variant = "primary", pending, ...rest }: ButtonProps) {
  const sending = useContext(SendingContext);
  return <Button {...rest} type="submit" variant={variant} pending={pending || sending} />;
}
