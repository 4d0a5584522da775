import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Solicitação de aceitação do Contrato de Cliente da Microsoft',
    body: `Olá,

{partner} é o parceiro Microsoft de {company}. Antes da próxima compra por nosso intermédio, a Microsoft exige que {company} aceite o Contrato de Cliente da Microsoft.

Estas são as etapas:

1. Abra esta página do centro de administração do Microsoft 365:
{link}
2. Entre com uma conta de {company} que tenha a função Administrador Global ou Administrador de Cobrança.
3. Leia o contrato, marque a caixa de seleção e aceite.

Depois, você nos encontrará no centro de administração em Configurações > Relações de parceiros, na lista de todos os seus parceiros.

Aceitar o contrato não implica nenhuma compra.

Atenciosamente,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Lembrete: Contrato de Cliente da Microsoft',
    body: `Olá,

Em {date}, pedimos que você aceitasse o Contrato de Cliente da Microsoft em nome de {company}. Ainda não vemos a aceitação. Se você já aceitou, agradecemos; pode levar algum tempo até que a vejamos.

A Microsoft exige a aceitação antes da próxima compra por intermédio de {partner}:

1. Abra esta página do centro de administração do Microsoft 365:
{link}
2. Entre com uma conta de {company} que tenha a função Administrador Global ou Administrador de Cobrança.
3. Leia o contrato, marque a caixa de seleção e aceite.

Aceitar o contrato não implica nenhuma compra. Se houver alguma dificuldade, responda a esta mensagem.

Atenciosamente,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Solicitação: relação de revendedor e Contrato de Cliente da Microsoft',
    body: `Olá,

{partner} gostaria de fornecer produtos e serviços da Microsoft a {company}. Antes de uma compra por nosso intermédio, a Microsoft exige duas coisas: uma relação de revendedor conosco e a sua aceitação do Contrato de Cliente da Microsoft. As duas são feitas em uma única página.

{indirectReseller}

1. Abra esta página do centro de administração do Microsoft 365:
{link}
2. Entre com uma conta de {company} que tenha a função Administrador Global ou Administrador de Cobrança.
3. Leia o contrato, marque as caixas de seleção da relação e do contrato e aceite.

Depois, você nos encontrará no centro de administração em Configurações > Relações de parceiros, na lista de todos os seus parceiros.

Aceitar não implica nenhuma compra.

Atenciosamente,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} é o distribuidor (provedor indireto) por meio do qual {reseller} vende produtos da Microsoft. {reseller} continua sendo o seu contato.',
  headsUp: {
    subject: 'Você receberá um email da Microsoft',
    body: `Olá,

Estamos prestes a confirmar à Microsoft que {company} aceitou o Contrato de Cliente da Microsoft: aceito por {contact} em {date}.

Em até 30 minutos após a nossa confirmação, a Microsoft envia um email sobre isso ao contato principal, {contact}. Clientes que aceitaram diretamente no centro de administração do Microsoft 365 não recebem esse email.

Se tudo estiver correto, não é necessário responder. Se algo não estiver correto ou se houver dúvidas, fale conosco respondendo a esta mensagem.

Atenciosamente,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'O email é autêntico?',
      answer:
        'Um email desse tipo é esperado. Depois que confirmamos que {company} aceitou o Contrato de Cliente da Microsoft, a Microsoft notifica o contato principal em até 30 minutos. Em caso de dúvida sobre um email, não abra os links e consulte-nos.',
    },
    whyNow: {
      question: 'Por que ele chegou agora?',
      answer:
        'Porque acabamos de confirmar a aceitação em nome de {company}. A Microsoft exige a aceitação antes de uma compra por intermédio de um parceiro; uma confirmação com data anterior a 1º de abril de 2023 precisa ser renovada.',
    },
    whatAccepted: {
      question: 'O que eu aceitei?',
      answer: `O Contrato de Cliente da Microsoft, em nome de {company}. Informamos à Microsoft que {contact} o aceitou em {date}. Isso não implicou nenhuma compra. O texto pode ser lido aqui:
{agreementLink}`,
    },
    mayObject: {
      question: 'Posso contestar?',
      answer:
        'Sim. Se ninguém de {company} aceitou o contrato, ou se a pessoa ou a data não estiver correta, avise-nos imediatamente. Vamos verificar e esclarecer a questão com a Microsoft.',
    },
    whomToAsk: {
      question: 'A quem devo perguntar?',
      answer: 'A nós: {agent}, {partner}. A confirmação partiu de nós; por isso, podemos responder às suas perguntas sobre ela.',
    },
  },
  newCustomer: {
    subject: 'Sua conta de administrador na Microsoft: entre e aceite o contrato',
    body: `Olá,

{partner} registrou {company} como cliente na Microsoft e criou uma conta de administrador. Antes de uma compra por nosso intermédio, a Microsoft exige que {company} aceite o Contrato de Cliente da Microsoft.

1. Abra esta página do centro de administração do Microsoft 365:
{link}
2. Entre com este nome de usuário:
{userName}
3. Leia o contrato, marque a caixa de seleção e aceite.

Depois, você nos encontrará no centro de administração em Configurações > Relações de parceiros, na lista de todos os seus parceiros.

Aceitar o contrato não implica nenhuma compra.

{passwordNote}

Atenciosamente,
{agent}
{partner}`,
  },
  passwordSeparate: 'A senha será enviada separadamente.',
  passwordIncluded: `Sua senha é:
{password}
Altere-a na primeira vez que entrar e, depois, exclua esta mensagem.`,
};
